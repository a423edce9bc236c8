/** The groups of rules, as the form's file has them: by its comments. */

/** Rules that belong together. */
export interface RuleGroup {
  readonly title: string;
  /** What is said of all of them; empty where nothing is. */
  readonly text: string;
  readonly rules: readonly GroupedRule[];
}

/** A rule in its group. */
export interface GroupedRule {
  readonly code: string;
  /** What the comment above it says; empty where there is none. */
  readonly note: string;
}

/**
 * The groups of the rules of a form.
 *
 * A comment with a blank line below it begins a group: its first sentence is the title. One right above a rule is a
 * note on that rule.
 * @param source the text of the `.focusform` file
 */
export function ruleGroups(source: string): readonly RuleGroup[] {
  const groups: { title: string; text: string; rules: GroupedRule[] }[] = [];
  let comment: string[] = [];
  for (const line of source.split('\n')) {
    const text = /^\s*\/\/(.*)$/.exec(line)?.[1]?.trim();
    if (text !== undefined) {
      comment.push(text);
      continue;
    }
    const code = /^\s*rule\s+([a-z0-9-]+)/.exec(line)?.[1];
    const said = comment.join(' ').trim();
    comment = [];
    if (code !== undefined) {
      const group = groups.at(-1);
      if (group === undefined) throw new Error(`The rule ${code} stands in no group.`);
      group.rules.push({ code, note: said });
    } else if (line.trim() === '' && said !== '' && !said.startsWith('─')) {
      const [title = '', ...rest] = said.split(/(?<=\.) /);
      groups.push({ title: title.replace(/\.$/, ''), text: rest.join(' '), rules: [] });
    }
  }
  return groups.filter(({ rules }) => rules.length > 0);
}
