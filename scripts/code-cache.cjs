// Runs the command that its arguments say and keeps the bytecode of what ran beside the bundle, for the starts
// to come (packages/cli/bin/load.js).
'use strict';

const { renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { cacheOf, load } = require('../packages/cli/bin/load.js');

const program = join(__dirname, '../packages/cli/dist/focus.cjs');
const script = load(program);
process.on('exit', () => {
  const file = cacheOf(program);
  writeFileSync(`${file}.new`, script.createCachedData());
  renameSync(`${file}.new`, file);
  // What the check says of the examples is the tests' business.
  process.exitCode = 0;
});
