/** The GitHub Action: runs, and ends with a sentence where it cannot. */
import { CannotWork, print, withoutCommands, workflowCommand } from '@focus/cli/ci';
import { run } from './run.ts';

function report(error: unknown): 1 {
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const sentence =
    error instanceof CannotWork
      ? error.message
      : `This is a mistake of the program, not of your files: ${what} (run the job with debug logging to see where it happened).`;
  print(`${workflowCommand('error', { title: 'focus' }, sentence)}\n`);
  if (process.env['RUNNER_DEBUG'] === '1' && error instanceof Error)
    print(withoutCommands(`${error.stack ?? ''}\n`));
  return 1;
}

void run(process.env)
  .catch(report)
  .then((status) => {
    process.exitCode = status;
  });
