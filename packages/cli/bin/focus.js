#!/usr/bin/env node
// Starts the command. Plain old JavaScript: any Node since 12 can read it, find that it is too old, and either
// hand over to the Node that the project brings through npm or say in one sentence what is needed.
'use strict';

var fs = require('fs');
var path = require('path');

/** The oldest Node the command runs on, as package.json's `engines` says. */
var NEEDED = [22, 15];

var PROGRAM = path.join(__dirname, '..', 'dist', 'focus.cjs');

function isNewEnough(version) {
  var parts = version.split('.').map(Number);
  return parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
}

/** The executable of an npm package that carries a Node for this machine; undefined where none is installed. */
function findOwnNode() {
  var platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    var folder = path.dirname(require.resolve('node-' + platform + '-' + process.arch + '/package.json'));
    var file = path.join(folder, 'bin', platform === 'win' ? 'node.exe' : 'node');
    return fs.existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  process.stderr.write('focus: ' + sentence + '\n');
  process.exitCode = 2;
}

function runUnder(node) {
  var childProcess = require('child_process');
  // The child says the rest; what ends the child ends this process the same way.
  var result = childProcess.spawnSync(node, [__filename].concat(process.argv.slice(2)), { stdio: 'inherit' });
  if (result.error) fail('The Node at ' + node + ' cannot be started: ' + result.error.message + '.');
  else if (result.signal) process.kill(process.pid, result.signal);
  else process.exitCode = result.status;
}

function run() {
  if (!fs.existsSync(PROGRAM)) {
    fail(
      'The command is not built yet: run "npm run build" in ' + path.join(__dirname, '..', '..', '..') + '.',
    );
    return;
  }
  const { start } = require('./load.js');
  start(PROGRAM);
}

if (isNewEnough(process.versions.node)) {
  run();
} else {
  var ownNode = findOwnNode();
  if (ownNode) {
    runUnder(ownNode);
  } else {
    fail(
      'This is Node ' +
        process.versions.node +
        ', but the command needs Node ' +
        NEEDED.join('.') +
        ' or newer; "npm install -g node@24" installs one.',
    );
  }
}
