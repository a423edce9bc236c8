/** The page of what findings mean that no rule says, from the texts that `focus rules CODE` shows. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { allCodes, codeMarkdown, type ToldCode } from '../../packages/cli/src/output/rules/codes.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = 'packages/cli/src/output/rules/filing-codes.ts and form-codes.ts';

/** Where the page stands. */
export const FINDINGS_PAGE = join(ROOT, 'docs/findings.md');

/** The text of the page. */
export async function findingsPage(): Promise<string> {
  const codes = allCodes();
  const text = `<!-- Generated from ${SOURCE} by \`npm run generate:findings\`. Change those, not this page. -->

# What findings mean

\`focus check\` tells each finding with its severity and its code: \`error[control-total]\`. What the
[rules of the form](rules.md) and a firm's [house rules](house-rules.md) say stands with those. This page has the others: what
can be wrong with the text of a filing, what its figures show apart from rules, and what can be wrong with a form.
\`focus rules CODE\` shows the same on a terminal. Errors cannot be accepted.

## In filings

${sections(codes, 'filing')}

## In house rules and forms

House rules, or a form, with one of these are not used; each is told at the word or expression that is wrong, with what to
write instead. [The language](focusform.md).

${sections(codes, 'form')}
`;
  return format(text, { ...(await resolveConfig(FINDINGS_PAGE)), filepath: FINDINGS_PAGE });
}

function sections(codes: readonly ToldCode[], kind: ToldCode['kind']): string {
  return codes
    .filter((one) => one.kind === kind)
    .map((one) => `### ${one.code}\n\n${codeMarkdown([one])}`)
    .join('\n');
}
