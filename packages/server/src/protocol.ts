/**
 * What an editor's extension can ask of the server beyond the Language Server Protocol: requests by their method,
 * commands that lenses name, kinds of semantic tokens. Plain data and no imports at run time, so that a client takes
 * it without the server. Files and folders are named by URIs, lines and characters counted from 0.
 */
import type { Severity } from '@focus/engine';
import type { Location, Position } from 'vscode-languageserver';

/** Every request: what is sent and what is answered. */
export interface FocusRequests {
  /** The firms of all open workspaces. */
  'focus/tree': { readonly params: TreeParams; readonly result: Tree };
  /** The months of one firm, by year: asked for when a firm is unfolded. */
  'focus/months': { readonly params: MonthsParams; readonly result: readonly TreeYear[] };
  /** The report under the cursor; null where there is none, or none that is evaluated. */
  'focus/status': { readonly params: StatusParams; readonly result: ReportStatus | null };
  /** The completed page of the year of the report under the cursor; null where there is none. */
  'focus/preview': { readonly params: PreviewParams; readonly result: Preview | null };
  /** Where a figure of the preview is written, or would be; null where there is no such figure any more. */
  'focus/locate': { readonly params: FigureRef; readonly result: Location | null };
  /** The report under the cursor beside the last commit, or beside the month before; null where there is none of these. */
  'focus/compare': { readonly params: CompareParams; readonly result: Comparison | null };
  /** How the figure under the cursor comes about; null where there is none. */
  'focus/explain': { readonly params: AtParams; readonly result: Explained | null };
  /** A month that nobody has answered yet; null for one the firm has already, and where nobody knows the firm. */
  'focus/newMonth': { readonly params: NewMonthParams; readonly result: NewMonth | null };
  /** The completed report of a year, as files; null where there is no such year. */
  'focus/build': { readonly params: BuildParams; readonly result: Built | null };
}

/** The notification after every update of a workspace: what shows those reports asks again. */
export interface DidUpdateParams {
  readonly workspace: string | null;
  /** The months whose figures or findings may have changed, those that are gone too; null where there are many. */
  readonly reports: readonly ReportRef[] | null;
}

/** The method of the notification. */
export const DID_UPDATE = 'focus/didUpdate';

/** The commands that code lenses name; the extension has them. Each takes one `CommandPlace`. */
export const COMMANDS = {
  preview: 'focus.preview',
  compareWithHead: 'focus.compareWithHead',
  compareWithPrior: 'focus.compareWithPrior',
  showFindings: 'focus.showFindings',
} as const;

/** What a command is about: a line of a file. */
export interface CommandPlace {
  readonly uri: string;
  readonly line: number;
}

/** A place in a document. */
export interface AtParams {
  readonly uri: string;
  readonly position: Position;
}

/** A firm's month. */
export interface ReportRef {
  readonly firm: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

/** A figure of a firm's month. */
export interface FigureRef extends ReportRef {
  /** Null for a document that lies in no open folder. */
  readonly workspace: string | null;
  /** A cell of the form by its id, as the preview's `data-cell` names it. */
  readonly cell: string;
}

/**
 * The client's date, `YYYY-MM-DD`, to tell what is overdue; where it is left out, nothing is. The server has no clock.
 */
interface Today {
  readonly today?: string;
}

/** Asks for the firms. */
export type TreeParams = Today;

/** Asks for the months of a firm. */
export interface MonthsParams extends Today {
  readonly workspace: string | null;
  readonly firm: string;
}

/** Asks for the report at a place. */
export interface StatusParams extends AtParams, Today {}

/** The firms of all open workspaces, by name. */
export interface Tree {
  readonly firms: readonly TreeFirm[];
}

/** A firm. */
export interface TreeFirm {
  readonly workspace: string | null;
  readonly firm: string;
  readonly name: string;
  /** Its profile's heading, or its first report's where it has none; null where it has neither. */
  readonly place: CommandPlace | null;
  /** Of all its months. */
  readonly findings: FindingCounts;
  /** First and last month, `YYYY-MM`; null where it has none. */
  readonly first: string | null;
  readonly last: string | null;
  /** The months that are not filed though they are due. */
  readonly overdue: number;
}

/** A year of a firm, the latest first. */
export interface TreeYear {
  readonly year: number;
  readonly findings: FindingCounts;
  /** The latest first. */
  readonly months: readonly TreeMonth[];
}

/** A month of a firm. */
export interface TreeMonth extends ReportRef {
  /** `March 2026`. */
  readonly title: string;
  readonly state: MonthState;
  readonly findings: FindingCounts;
  /** How many lines are not answered; 0 for a report that is complete. */
  readonly unanswered: number;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly filed: string | null;
  /** Not filed though the due date has passed. */
  readonly overdue: boolean;
  readonly place: CommandPlace;
}

/** What stands in the report's heading: nothing, `filed`, or `amended`. */
export type MonthState = 'draft' | 'filed' | 'amended';

/** How many findings are open, by severity, and how many are accepted. */
export type FindingCounts = Readonly<Record<Severity | 'accepted', number>>;

/** A report in a few words: for a status bar. */
export interface ReportStatus extends TreeMonth {
  readonly workspace: string | null;
  /** The firm's full name. */
  readonly name: string;
  readonly headlines: readonly Headline[];
}

/** A figure that the form counts among those a report is known by. */
export interface Headline {
  /** In a word or two: `Excess`. */
  readonly label: string;
  /** As printed, with `$` and grouping: `57,000`, `29.12%`; in words where there is none: `undefined`. */
  readonly text: string;
  /** What it counts, in words: `thousands of dollars`; empty where the figure says it. */
  readonly unit: string;
  readonly state: 'figure' | 'nil' | 'blank' | 'undefined' | 'broken';
  /** The cell's id. */
  readonly cell: string;
}

/** Asks for the page of a year. */
export interface PreviewParams extends AtParams {
  /** The `version` of the page that is shown: where it is still the same, it is not sent again. */
  readonly known?: string;
}

/**
 * A firm's year as a page, in pieces: the client puts `body` below a policy of its own that allows the style by its
 * hash, and its own script by a nonce. Figures carry `id`, `data-month` and `data-cell`; a click on one is answered by
 * `focus/locate`.
 */
export interface Preview {
  readonly workspace: string | null;
  readonly firm: string;
  readonly year: number;
  readonly title: string;
  /** The `<style>` element; the same for every page. */
  readonly style: string;
  /** Its hash as a policy's `style-src` takes it, without quotes: `sha256-…`. */
  readonly styleHash: string;
  /** The content of `<body>`: markup with every value escaped, without scripts. Empty where it is `unchanged`. */
  readonly body: string;
  /** Tells one page from another. */
  readonly version: string;
  /** The page is the one that the request says is known. */
  readonly unchanged: boolean;
  /** The `id` of what the line under the cursor shows; null where it shows nothing. */
  readonly anchor: string | null;
}

/** Asks for a comparison. */
export interface CompareParams extends AtParams {
  readonly with: 'head' | 'prior';
}

/** A comparison as a document. */
export interface Comparison {
  readonly title: string;
  readonly markdown: string;
  /** How many figures changed. */
  readonly changes: number;
}

/** How a figure comes about, as a document. */
export interface Explained {
  readonly title: string;
  readonly markdown: string;
}

/** Asks for a new month. */
export interface NewMonthParams {
  readonly workspace: string | null;
  readonly firm: string;
  /** `YYYY-MM`; left out, the one after the firm's last. */
  readonly month?: string;
}

/** A new month. */
export interface NewMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** `March 2026`. */
  readonly title: string;
  readonly text: string;
  /** Where it would stand, as the months before it are filed; a month is added to a file that is there. */
  readonly file: string;
}

/** Asks for the completed report of a year. */
export interface BuildParams {
  readonly workspace: string | null;
  readonly firm: string;
  readonly year: number;
}

/** The completed report of a year. */
export interface Built {
  /** By their names: `2026.html`, `2026.json`, `2026.csv`. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Why nothing is built: the filed months that have errors. */
  readonly refused: string | null;
}

/** Kinds of semantic tokens, in the order of their numbers. Those that editors know have the names they know. */
export const TOKEN_TYPES = [
  /** `report`, `filed`, `from`: words of the language. */
  'keyword',
  /** A firm. */
  'namespace',
  /** A month or a date. */
  'enumMember',
  /** A setting of the profile. */
  'property',
  /** The item number or the row a line begins with. */
  'itemNumber',
  /** The name of a line. */
  'lineName',
  /** A column. */
  'parameter',
  /** A figure. */
  'figure',
  /** A quoted text. */
  'string',
  /** The code of a rule. */
  'rule',
] as const;

/** What semantic tokens say beside their kind; the bit of each is its place. */
export const TOKEN_MODIFIERS = [
  /** A figure that was entered. */
  'entered',
  /** A control total: computed, and written too. */
  'asserted',
  /** `-0-`. */
  'nil',
  /** In brackets. */
  'loss',
  /** A finding at it is accepted. */
  'accepted',
  /** The original of an amended figure. */
  'original',
  /** Read by nothing: the line, or what it belongs to, is broken. */
  'broken',
] as const;
