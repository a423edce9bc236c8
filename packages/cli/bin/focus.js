#!/usr/bin/env node
// Starts the command: loads the program together with V8's code caches of its files, which hold the bytecode of every
// function that the same command ran on examples when the program was built (scripts/build.ts). Node's own compile
// cache holds only what is compiled before a run; compiling the rest again at each start would take a quarter of a
// check, and half of a build.
//
// In one file, since finding another one takes as long as compiling a hundred functions; in words that any Node since
// 12 can read, to find that it is too old.
'use strict';

const fs = require('fs');
const path = require('path');

/** What `require('module')` gives, which would load more of Node. */
const Module = module.constructor;

/** The oldest Node the command runs on, as package.json's `engines` says. */
const NEEDED = [22, 15];

const PROGRAM = path.join(__dirname, '..', 'dist', 'focus.cjs');

/** The command whose code caches serve all commands that have none of their own. */
const COMMON = 'check';

/** The file with the code caches of a command: of one version of Node and one kind of processor. */
function cachesOf(program, command) {
  return program.replace(/\.cjs$/, `-${command}-${process.version}-${process.arch}.cache`);
}

/**
 * The code caches made for a command, by the paths of what they are of; none of a program before this one. Their file
 * (scripts/code-cache.cjs makes it) begins with a line of JSON: each path below the program's folder, and how long its
 * cache is. The caches follow.
 */
function readCaches(program, command) {
  const caches = new Map();
  const file = [command, COMMON]
    .filter((name) => /^[a-z][a-z-]*$/.test(name))
    .map((name) => cachesOf(program, name))
    .find((name) => fs.existsSync(name));
  // V8 compares no more than the length of the source. Of chunks, the names tell what is in them.
  if (file === undefined || fs.statSync(file).mtimeMs < fs.statSync(program).mtimeMs) return caches;
  const bytes = fs.readFileSync(file);
  const folder = path.dirname(program);
  let at = bytes.indexOf('\n') + 1;
  try {
    for (const [name, length] of JSON.parse(bytes.latin1Slice(0, at))) {
      caches.set(folder + name, bytes.subarray(at, (at += length)));
    }
  } catch {
    // Not one of ours, or cut off: of what could be read, V8 tells whether it is of use.
  }
  return caches;
}

/** Loads a file by Node, which keeps a cache of what it compiles first; what asks for that cache takes time, too. */
function loadByNode(file) {
  require('module').enableCompileCache();
  return require(file);
}

/**
 * Runs a file of the program as `require` would; the build sees to it that all its characters are ASCII. What it
 * requires of the program is run the same way, if `cacheOf` has something of it.
 * @param cacheOf the code cache of a path; null for none; undefined leaves the file to Node
 * @param scripts takes the script of each file that is run, by path
 */
function load(file, cacheOf, scripts = new Map()) {
  const known = require.cache[file];
  if (known !== undefined) return known.exports;
  const cachedData = cacheOf(file);
  if (cachedData === undefined) return loadByNode(file);
  const script = new (require('vm').Script)(Module.wrap(fs.readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: cachedData === null ? undefined : cachedData,
  });
  if (script.cachedDataRejected) return loadByNode(file);
  scripts.set(file, script);
  const loaded = new Module(file, module);
  loaded.filename = file;
  require.cache[file] = loaded;
  const folder = path.dirname(file);
  const requireFrom = (name) =>
    name.startsWith('.') ? load(path.join(folder, name), cacheOf, scripts) : require(name);
  script.runInThisContext().call(loaded.exports, loaded.exports, requireFrom, loaded, file, folder);
  loaded.loaded = true;
  return loaded.exports;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function fail(sentence) {
  process.stderr.write(`focus: ${sentence}\n`);
  process.exitCode = 2;
}

function run() {
  if (!isNewEnough(process.versions.node)) {
    require('./other-node.js')(__filename, NEEDED, fail);
    return;
  }
  if (!fs.existsSync(PROGRAM)) {
    const root = path.join(__dirname, '..', '..', '..');
    fail(`The command is not built yet: run "npm run build" in ${root}.`);
    return;
  }
  const caches = readCaches(PROGRAM, process.argv.length > 2 ? process.argv[2] : '');
  load(PROGRAM, (file) => caches.get(file));
}

module.exports = { cachesOf, load };
// Those who make the code caches take what loads the program from here, and run nothing.
if (require.main === module) run();
