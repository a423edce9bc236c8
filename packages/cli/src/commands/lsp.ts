/** `focus lsp`: the language server, for any editor that speaks the protocol over standard streams. */
import { option, type CommandSpec } from '../command.ts';
import { CannotWork } from '../exit.ts';

export const lsp: CommandSpec = {
  name: 'lsp',
  about: 'Serve an editor: the language server, for any that speaks its protocol.',
  operands: [],
  options: [
    option({ name: 'stdio', about: 'speak over standard input and output (required)' }),
    // Many clients say so, asked or not; the protocol's library reads it from the command line.
    option({ name: 'clientProcessId', value: 'PID', about: 'end when this process, the editor, has ended' }),
  ],
  examples: [['focus lsp --stdio', 'what an editor starts']],
  notes: 'An editor starts it and ends it. docs/editors.md says how to set one up.',
  async run(_, values) {
    if (values['stdio'] !== true) {
      throw new CannotWork(
        '"focus lsp" speaks over standard input and output: start it as "focus lsp --stdio".',
      );
    }
    // First: a young generation that has grown while the server was loaded would stay as large.
    const { keepHeapSmall } = await import('../lsp/memory.ts');
    keepHeapSmall();
    const { serve } = await import('../lsp/serve.ts');
    return serve();
  },
};
