/** Findings for code scanning. */
import { gzipSync } from 'node:zlib';
import { FINGERPRINT, sarifLog, type Checked } from '@focus/cli/ci';
import type { Log, Result } from 'sarif';
import type { Api } from './api.ts';

/** What was checked, and what of it the findings are of. */
export interface Upload {
  readonly checked: Checked;
  /** The commit that was checked, and its name: `refs/heads/main`. */
  readonly commit: string;
  readonly ref: string;
  /** What tells this check from others of the same commit; empty for the only one. */
  readonly key: string;
}

/**
 * Uploads findings as SARIF.
 *
 * GitHub knows nothing of results that are suppressed: what is accepted, and what only informs, would be open alerts
 * for ever, so they are left out. It follows an alert by `primaryLocationLineHash`, which its own upload action makes
 * of the text around a line; ours is what the finding is about, which stays when that text changes.
 * @throws ApiError
 */
export async function uploadSarif(api: Api, { checked, commit, ref, key }: Upload): Promise<void> {
  const findings = checked.findings.filter(
    ({ accepted, severity }) => accepted === null && severity !== 'info',
  );
  const log = forGithub(sarifLog({ ...checked, findings }), key);
  const sarif = gzipSync(JSON.stringify(log)).toString('base64');
  const body = { commit_sha: commit, ref, sarif, tool_name: 'focus' };
  await api.send('POST', '/code-scanning/sarifs', body, 'take findings into code scanning');
}

function forGithub(log: Log, key: string): Log {
  const runs = log.runs.map((run) => ({
    ...run,
    automationDetails: { id: `focus/${key}` },
    results: (run.results ?? []).map(fingerprinted),
  }));
  return { ...log, runs };
}

function fingerprinted(result: Result): Result {
  const prints = result.partialFingerprints ?? {};
  return {
    ...result,
    partialFingerprints: { ...prints, primaryLocationLineHash: prints[FINGERPRINT] ?? '' },
  };
}
