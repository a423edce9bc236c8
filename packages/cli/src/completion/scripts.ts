/**
 * The scripts by which shells complete `focus`. They know nothing of it but how to ask: every candidate comes from the
 * command itself, so that a script never grows old.
 */

/** The shells that can be helped. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A shell that can be helped. */
export type Shell = (typeof SHELLS)[number];

/** What stands for "the names of files" and "the names of folders" among candidates. */
export const FILES = ':files';
export const FOLDERS = ':folders';

const BASH = `# Completion of focus for bash. In ~/.bashrc: source <(focus completion bash)
_focus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line
  [[ $current == "=" ]] && current=""
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      ${FILES}) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current") ;;
      ${FOLDERS}) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current") ;;
      ?*) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _focus focus
`;

const ZSH = `#compdef focus
# Completion of focus for zsh. In ~/.zshrc, below compinit: source <(focus completion zsh)
_focus() {
  local line
  local -a candidates
  for line in "\${(@f)$("\${words[1]}" completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case "$line" in
      ${FILES}) _files ;;
      ${FOLDERS}) _files -/ ;;
      ?*) candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( $#candidates )) && _describe -V 'focus' candidates
}
compdef _focus focus
`;

const FISH = `# Completion of focus for fish. Once: focus completion fish > ~/.config/fish/completions/focus.fish
function __focus_candidates
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in ($before[1] completion candidates -- $before[2..-1] "$current" 2>/dev/null)
        switch $line
            case ${FILES}
                __fish_complete_path "$current"
            case ${FOLDERS}
                __fish_complete_directories "$current"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c focus -f -a '(__focus_candidates)'
`;

/** The script of a shell. */
export function scriptFor(shell: Shell): string {
  return { bash: BASH, zsh: ZSH, fish: FISH }[shell];
}
