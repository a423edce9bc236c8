#!/usr/bin/env bash
# Installs what the tests in a real VS Code need and what is not there yet: Debian's Chromium, and a VS Code server
# (`code-server`, from npm) in .vscode-host/, which git ignores. Done again only when what it installs changes.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get -qq update
  $sudo apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium fonts-dejavu-core >/dev/null
fi
host=$PWD/.vscode-host
want=$(cat test/vscode/host/package.json test/vscode/host/package-lock.json test/vscode/setup.sh | sha256sum)
if [ "$(cat "$host/installed" 2>/dev/null)" != "$want" ]; then
  rm -rf "$host"
  mkdir -p "$host"
  cp test/vscode/host/package.json test/vscode/host/package-lock.json "$host/"
  export npm_config_audit=false npm_config_fund=false npm_config_loglevel=error
  # Without install scripts: they would compile eight native modules. The server does with three of them.
  (cd "$host" && npm ci --ignore-scripts)
  (
    cd "$host/node_modules/code-server/lib/vscode"
    npm install --omit=dev --ignore-scripts
    node=$(dirname "$(dirname "$(node -p 'process.execPath')")")
    npm_config_nodedir=$node npm rebuild @vscode/spdlog @vscode/native-watchdog node-pty
  )
  echo "$want" >"$host/installed"
fi
