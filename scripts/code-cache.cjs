// Runs the command that its arguments say and keeps the bytecode of what ran beside the bundle, for the starts of the
// same command to come (packages/cli/bin/focus.js).
'use strict';

const { Buffer } = require('node:buffer');
const { renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { cachesOf, load } = require('../packages/cli/bin/focus.js');

const program = join(__dirname, '../packages/cli/dist/focus.cjs');
const scripts = new Map();
load(program, () => null, scripts);
process.on('exit', () => {
  const caches = [...scripts.values()].map((script) => script.createCachedData());
  const paths = [...scripts.keys()].map((path) => path.slice(dirname(program).length));
  const head = JSON.stringify(paths.map((path, index) => [path, caches[index].length]));
  const file = cachesOf(program, process.argv[2]);
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${head}\n`), ...caches]));
  renameSync(`${file}.new`, file);
  // What the command says of the examples is the tests' business.
  process.exitCode = 0;
});
