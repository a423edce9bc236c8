// What becomes of the command on a Node that is too old for it: the Node that the project brings through npm takes
// over, or one sentence says what is needed. Any Node since 12 can read it.
'use strict';

var fs = require('fs');
var path = require('path');

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

function runUnder(node, command, fail) {
  var childProcess = require('child_process');
  // The child says the rest; what ends the child ends this process the same way.
  var result = childProcess.spawnSync(node, [command].concat(process.argv.slice(2)), { stdio: 'inherit' });
  if (result.error) fail('The Node at ' + node + ' cannot be started: ' + result.error.message + '.');
  else if (result.signal) process.kill(process.pid, result.signal);
  else process.exitCode = result.status;
}

/** Runs a command under another Node, if there is one; `needed` is the oldest one it runs on. */
module.exports = function runElsewhere(command, needed, fail) {
  var ownNode = findOwnNode();
  if (ownNode) {
    runUnder(ownNode, command, fail);
    return;
  }
  fail(
    'This is Node ' +
      process.versions.node +
      ', but the command needs Node ' +
      needed.join('.') +
      ' or newer; "npm install -g node@24" installs one.',
  );
};
