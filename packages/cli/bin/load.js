// Loads the program together with V8's code cache of it: the bytecode of every function that a check runs, made
// when the program is built (scripts/build.ts). Node's own compile cache holds only what is compiled before a
// run; compiling the rest again at each start would take a quarter of it.
'use strict';

const fs = require('fs');
const Module = require('module');
const path = require('path');
const vm = require('vm');

/** The code cache of a program: of one version of Node and one kind of processor. */
function cacheOf(program) {
  return program.replace(/\.cjs$/, `-${process.version}-${process.arch}.cache`);
}

/**
 * Runs a program as `require` would; the build sees to it that all its characters are ASCII.
 * Returns its script, from which a code cache can be made; undefined where it was run without one.
 */
function load(program, cachedData) {
  const script = new vm.Script(Module.wrap(fs.readFileSync(program, 'latin1')), {
    filename: program,
    cachedData,
  });
  if (script.cachedDataRejected) return undefined;
  const loaded = new Module(program, module);
  loaded.filename = program;
  // The program's chunks require it.
  require.cache[program] = loaded;
  const requireFrom = Module.createRequire(program);
  script
    .runInThisContext()
    .call(loaded.exports, loaded.exports, requireFrom, loaded, program, path.dirname(program));
  loaded.loaded = true;
  return script;
}

/** The code cache made for this program; undefined where there is none, or one of a program before it. */
function readCache(program) {
  const file = cacheOf(program);
  const made = fs.statSync(file, { throwIfNoEntry: false });
  // V8 compares no more than the length of the source.
  if (made === undefined || made.mtimeMs < fs.statSync(program).mtimeMs) return undefined;
  return fs.readFileSync(file);
}

/** Runs a program as fast as it can be started. */
function start(program) {
  Module.enableCompileCache();
  const cachedData = readCache(program);
  if (cachedData === undefined || load(program, cachedData) === undefined) require(program);
}

module.exports = { cacheOf, load, start };
