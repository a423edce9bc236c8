/** The task `focus: check`: the command over the workspace, its findings in the Problems view. */
import {
  ShellExecution,
  ShellQuoting,
  Task,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
  type Disposable,
  type TaskDefinition,
} from 'vscode';

const TYPE = 'focus';

/** Offers the task, and completes what stands in `tasks.json`. */
export function checkTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [checkTask({ type: TYPE, task: 'check' })],
    resolveTask: (task) => checkTask(task.definition),
  });
}

function checkTask(definition: TaskDefinition): Task {
  const program = workspace.getConfiguration('focus').get('command', 'focus');
  const given: unknown = definition['args'];
  const args = Array.isArray(given) ? given.map(String) : [];
  // In text for people a message goes on in the next line of a terminal, where a problem matcher loses it.
  const format = args.some((arg) => /^--format(?:=|$)/.test(arg)) ? [] : ['--format', 'lines'];
  const quoted = args.map((value) => ({ value, quoting: ShellQuoting.Strong }));
  const [folder] = workspace.workspaceFolders ?? [];
  const task = new Task(
    definition,
    folder ?? TaskScope.Workspace,
    'check',
    TYPE,
    new ShellExecution(program, ['check', ...format, ...quoted]),
    ['$focus'],
  );
  task.group = TaskGroup.Build;
  task.detail = 'Checks every filing of the workspace.';
  return task;
}
