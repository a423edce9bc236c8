/**
 * `check --format junit`: JUnit XML for programs that show test results. A file is a suite, a finding is a case of
 * it, and a file without one has a case that passes.
 *
 * An error or a breach is a failure. A warning is a skipped case: viewers list those with their message and fail
 * nothing, whereas what a passed case prints is hidden by most. Infos and accepted findings are passed cases
 * that print them.
 */
import type { Finding } from '@focus/engine';
import Builder from 'fast-xml-builder';
import type { Checked } from '../checking.ts';
import { shownPath } from '../workspace.ts';
import { identitiesOf, type Identity } from './identity.ts';

/** An element as the builder takes it: attributes begin with `@`. */
interface Element {
  readonly [name: string]: string | number | Element | readonly Element[];
}

type Outcome = 'failure' | 'skipped' | 'passed';

/** A case, and how it ended. */
interface Case {
  readonly outcome: Outcome;
  readonly element: Element;
}

/** The whole output as XML text. */
export function checkedJunit({ read, findings }: Checked): string {
  const files = read.flatMap(({ workspace }) =>
    [...workspace.reported].map((file) => shownPath(workspace.root, file)),
  );
  const cases = new Map<string, Case[]>(files.sort().map((file) => [file, []]));
  const identities = identitiesOf(findings);
  findings.forEach((finding, index) => {
    const identity = identities[index];
    if (identity !== undefined) cases.get(finding.place.file)?.push(caseOf(finding, identity));
  });
  const suites = [...cases].map(([file, ofFile]) =>
    suite(file, ofFile.length === 0 ? [cleanCase(file)] : ofFile),
  );
  const all = [...cases.values()].flat();
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const clean = suites.length - [...cases.values()].filter(({ length }) => length > 0).length;
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { '@name': 'focus check', ...counts(all, clean), testsuite: suites },
  });
}

function suite(file: string, cases: readonly Case[]): Element {
  return { '@name': xml(file), ...counts(cases, 0), testcase: cases.map(({ element }) => element) };
}

/**
 * The counts of a suite or of all of them.
 * @param more passed cases that are not among them
 */
function counts(cases: readonly Case[], more: number): Element {
  const of = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return {
    '@tests': cases.length + more,
    '@failures': of('failure'),
    '@errors': 0,
    '@skipped': of('skipped'),
  };
}

function cleanCase(file: string): Case {
  return {
    outcome: 'passed',
    element: { '@name': 'nothing found', '@classname': xml(file), '@file': xml(file) },
  };
}

/**
 * Its name is the finding's identity, by which viewers follow a case over time; its place is in `file` and `line`.
 */
function caseOf(finding: Finding, { subject, ordinal }: Identity): Case {
  const { place, code, message, severity } = finding;
  const outcome = outcomeOf(finding);
  const file = xml(place.file);
  const number = ordinal === 1 ? '' : ` (${ordinal})`;
  const element = {
    '@name': xml(`${code}: ${subject.join(' ')}${number}`),
    '@classname': file,
    '@file': file,
    '@line': place.line + 1,
  };
  const text = linesOf(finding).map(xml).join('\n');
  switch (outcome) {
    case 'failure':
      return {
        outcome,
        element: {
          ...element,
          failure: { '@message': xml(message), '@type': `${severity}[${code}]`, '#text': text },
        },
      };
    case 'skipped':
      return { outcome, element: { ...element, skipped: { '@message': xml(message), '#text': text } } };
    case 'passed':
      return { outcome, element: { ...element, 'system-out': text } };
  }
}

function outcomeOf({ accepted, severity }: Finding): Outcome {
  if (accepted !== null) return 'passed';
  switch (severity) {
    case 'error':
    case 'breach':
      return 'failure';
    case 'warning':
      return 'skipped';
    case 'info':
      return 'passed';
  }
}

/** The finding in full: some viewers show the text and no attribute. */
function linesOf({
  place,
  severity,
  code,
  message,
  accepted,
  fixes,
  cites,
  related,
}: Finding): readonly string[] {
  return [
    `${place.file}:${place.line + 1}:${place.start + 1}: ${severity}[${code}]: ${message}`,
    ...related.map((one) => `${one.place.file}:${one.place.line + 1}:${one.place.start + 1}: ${one.message}`),
    ...fixes.slice(0, 1).map(({ title }) => `help: ${title}`),
    ...(accepted === null ? [] : [`accepted: ${accepted}`]),
    ...cites.map(({ text, href }) => `see: ${href === null ? text : `${text}, ${href}`}`),
  ];
}

/** Text without the characters that XML has no way to write (XML 1.0, production 2, `Char`). */
function xml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
