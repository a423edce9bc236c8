/** What is told of a firm beside its months, and of the workspace beside its firms. */
import {
  printMonth,
  type FirmComparison,
  type HouseRulesChange,
  type ProfileChange,
  type ProfileLine,
  type UnreadText,
} from '@focus/engine';
import { settingText } from './phrases.ts';
import type { Mark, ToldLine } from './told.ts';

/** A sentence for everything that could not be read and belongs to no month. */
export function unreadLines(
  unread: readonly UnreadText[],
  names: { readonly before: string; readonly after: string },
): readonly string[] {
  return unread.map(({ side, finding: { place, message } }) => {
    const where = side === 'both' ? 'on both sides' : names[side];
    return `${place.file}:${place.line + 1} cannot be read (${where}), so what it holds is not compared: ${message}`;
  });
}

/** What became of the firm and of the lines of its profile. */
export function firmLines({ change, name, profile, rules }: FirmComparison): readonly ToldLine[] {
  const lines = profile.map(profileLine);
  const found = rules.flatMap(({ before, after, status }): ToldLine[] => {
    const finding = after ?? before;
    if (finding === null || status === 'still' || finding.severity === 'info') return [];
    const isNew = after !== null;
    return [
      {
        kind: 'line',
        mark: isNew ? '+' : '-',
        text: isNew
          ? `${finding.severity} ${finding.code}: ${finding.message}`
          : `${finding.severity} ${finding.code} is gone`,
      },
    ];
  });
  if (change === 'added') return [line('+', `the firm is new${profiled(lines.length)}`), ...found];
  if (change === 'removed') return [line('-', 'the firm is not there any more'), ...found];
  const renamed = name.before === name.after ? [] : [line('~', renaming(name.before, name.after))];
  return [...renamed, ...lines, ...found];
}

function profiled(lines: number): string {
  return lines === 0 ? ', without a profile' : '';
}

function renaming(before: string | null, after: string | null): string {
  if (before === null) return 'its profile is there now';
  return after === null ? 'its profile is not there any more' : `name "${before}" → "${after}"`;
}

function profileLine({ name, type, from, before, after }: ProfileChange): ToldLine {
  const since = from === null ? '' : ` from ${printMonth(from)}`;
  const text = (side: ProfileLine): string =>
    side.state === 'set'
      ? settingText(side.value, type)
      : side.state === 'absent'
        ? 'not set'
        : 'cannot be read';
  if (before.state === 'absent') return line('+', `${name} ${text(after)}${since}`);
  if (after.state === 'absent') return line('-', `${name} ${text(before)}${since}`);
  return line('~', `${name} ${text(before)} → ${text(after)}${since}`);
}

/** What became of house rules, and of each of their rules. */
export function houseRulesLines(changes: readonly HouseRulesChange[]): readonly ToldLine[] {
  return changes.flatMap(({ name, change, broken, rules }): ToldLine[] => {
    if (change === 'removed') return [line('-', `house rules ${name} are not there any more`)];
    const mark: Mark = change === 'added' ? '+' : '~';
    const faulty = broken.length === 0 ? '' : `, ${brokenText(broken)}`;
    const head = line(mark, `house rules ${name}${change === 'added' ? ' are new' : ''}${faulty}`);
    if (change === 'added') return [head];
    return [head, ...rules.map((rule) => houseRuleLine(rule))];
  });
}

function brokenText(broken: HouseRulesChange['broken']): string {
  const now = broken.includes('after');
  if (broken.length === 2) return 'which have errors, as before: none of them holds';
  return now ? 'which have errors now: none of them holds' : 'which had errors: none of them held';
}

function houseRuleLine({ code, before, after }: HouseRulesChange['rules'][number]): ToldLine {
  if (before === null) return line('+', `${code}: ${after ?? ''}`);
  if (after === null) return line('-', code);
  return line('~', before === after ? `${code}, not its condition` : `${code}: ${before} → ${after}`);
}

/** A line with its mark. */
export function line(mark: Mark, text: string): ToldLine {
  return { kind: 'line', mark, text };
}
