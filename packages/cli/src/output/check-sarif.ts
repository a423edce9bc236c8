/**
 * `check --format sarif`: findings for code scanning (SARIF 2.1.0, OASIS standard; section numbers below are
 * its). The same findings give the same bytes: no clock, no absolute path.
 */
import type { Edit, Finding, Fix, Form, Severity, SourcePlace } from '@focus/engine';
import type * as Sarif from 'sarif';
import type { Checked } from '../checking.ts';
import { VERSION } from '../version.ts';
import { fingerprintOf, identitiesOf, type Identity } from './identity.ts';
import { codeMarkdown, tellCode } from './rules/codes.ts';
import { escaped, ruleMarkdown } from './rules/markdown.ts';
import { tellRule } from './rules/told.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What paths are relative to. Where that is, a program that reads the output knows. */
const ROOT = '%SRCROOT%';

/** The name of our fingerprint; its number changes with what goes into it (3.27.17). */
export const FINGERPRINT = 'focusFinding/v1';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  breach: 'error',
  warning: 'warning',
  info: 'note',
};

/** The whole output as SARIF text. */
export function checkedSarif(checked: Checked): string {
  return `${JSON.stringify(sarifLog(checked), null, 2)}\n`;
}

/** The whole output as a SARIF log of one run. */
export function sarifLog({ read, findings }: Checked): Sarif.Log {
  const forms = read.map(({ form }) => form.form);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const identities = identitiesOf(findings);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'focus',
            version: VERSION,
            language: 'en-US',
            rules: codes.map((code) => descriptorOf(code, forms, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'The folder that the check was run in.' } },
        },
        results: findings.map((finding, index) => ({
          ruleId: finding.code,
          ruleIndex: indexes.get(finding.code) ?? -1,
          ...resultOf(finding, identities[index]),
        })),
      },
    ],
  };
}

/** What is known of a code: the rule's record, or what it means, with its findings' citations. */
function descriptorOf(
  code: string,
  forms: readonly Form[],
  findings: readonly Finding[],
): Sarif.ReportingDescriptor {
  for (const form of forms) {
    const rule = form.rules.find((one) => one.code === code);
    if (rule === undefined) continue;
    const { message, condition, severity, cites } = tellRule(form, rule);
    const sources = cites.map(({ text }) => text);
    return {
      id: code,
      shortDescription: { text: titleOf(code) },
      fullDescription: { text: plain(message) },
      help: {
        text: plain([message, `Broken when ${condition}.`, `See ${sources.join('; ')}.`].join('\n')),
        markdown: ruleMarkdown(form, rule),
      },
      ...helpUriOf(cites),
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { severity, cites: sources },
    };
  }
  const ofCode = findings.filter((finding) => finding.code === code);
  const [first] = ofCode;
  const severity = first?.severity ?? 'error';
  const cites = ofCode.flatMap((finding) => finding.cites);
  const sources = [...new Set(cites.map(({ text }) => text))];
  const see = sources.map((text) => `See ${text}.`);
  const told = tellCode(
    code,
    ofCode.map(({ place }) => place.file),
  );
  return {
    id: code,
    shortDescription: { text: titleOf(code) },
    fullDescription: { text: plain(told.map(({ means }) => means).join(' ')) },
    help: {
      text: plain([...told.map(({ means, advice }) => `${means} ${advice}`), ...see].join('\n')),
      markdown: [codeMarkdown(told).trimEnd(), ...see.map(escaped)].join('\n\n'),
    },
    ...helpUriOf(cites),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity, cites: sources },
  };
}

/** The first citation that can be followed. */
function helpUriOf(cites: Finding['cites']): Pick<Sarif.ReportingDescriptor, 'helpUri'> {
  const href = cites.find((cite) => cite.href !== null)?.href;
  return href == null ? {} : { helpUri: href };
}

/** `malformed-amount` as `Malformed amount.`. */
function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function resultOf(
  finding: Finding,
  identity: Identity | undefined,
): Omit<Sarif.Result, 'ruleId' | 'ruleIndex'> {
  const { severity, message, place, related, accepted, subject, cites } = finding;
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  return {
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [{ physicalLocation: locationOf(place) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, index) => ({
            id: index + 1,
            physicalLocation: locationOf(one.place),
            message: { text: plain(one.message) },
          })),
        }),
    ...(identity === undefined ? {} : { partialFingerprints: { [FINGERPRINT]: fingerprintOf(identity) } }),
    // A run in which anything is suppressed says of each result whether it is (3.27.23).
    suppressions:
      accepted === null ? [] : [{ kind: 'inSource', status: 'accepted', justification: accepted }],
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(fixOf) }),
    properties: { severity, ...subject, cites: cites.map(({ text }) => text) },
  };
}

function fixOf({ title, edits }: Fix): Sarif.Fix {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const ofFile = byFile.get(edit.place.file);
    if (ofFile === undefined) byFile.set(edit.place.file, [edit]);
    else ofFile.push(edit);
  }
  return {
    description: { text: plain(title) },
    artifactChanges: [...byFile].map(([file, ofFile]) => ({
      artifactLocation: artifactOf(file),
      replacements: ofFile.map(({ place, text }) => ({
        deletedRegion: regionOf(place),
        insertedContent: { text },
      })),
    })),
  };
}

function locationOf(place: SourcePlace): Sarif.PhysicalLocation {
  return { artifactLocation: artifactOf(place.file), region: regionOf(place) };
}

/** A path as a relative URI reference (RFC 3986). */
function artifactOf(file: string): Sarif.ArtifactLocation {
  const path = file.replace(/\p{Surrogate}/gu, '\uFFFD');
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** Lines and columns from 1, the end exclusive (3.30). */
function regionOf({ line, start, end }: SourcePlace): Sarif.Region {
  return { startLine: line + 1, startColumn: start + 1, endLine: line + 1, endColumn: end + 1 };
}

/** Text of a file must not become a link: `[text](target)` is one in every message (3.11.6). */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
