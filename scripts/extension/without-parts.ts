/** Takes functions and methods out of the code of a library. */
import { parseAst } from 'rolldown/parseAst';

interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The code of a module without some of its functions and methods: a method is gone, a function throws when it is called,
 * so that what calls it need not be known. What they alone have needed is left out by the bundler then.
 * @param names each is that of at least one function or method of the module, or this throws
 */
export function withoutParts(code: string, names: readonly string[], file: string): string {
  const left = new Set(names);
  const cuts: { readonly from: number; readonly to: number; readonly by: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isPart(node)) return;
    const name = nameOf(node);
    if (name !== null && names.includes(name)) {
      left.delete(name);
      cuts.push(cutOf(node, name));
    } else Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  if (left.size > 0)
    throw new Error(`${file} no longer has ${[...left].join(', ')}, which the build leaves out.`);
  return cuts
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), code);
}

function isPart(node: unknown): node is Part & Record<string, unknown> {
  return typeof node === 'object' && node !== null && 'type' in node && 'start' in node;
}

/** The name of a function that is declared, or of a method of a class or of an object; null for anything else. */
function nameOf(node: Part & Record<string, unknown>): string | null {
  const isMethod = node.type === 'MethodDefinition' || (node.type === 'Property' && node['method'] === true);
  const named = isMethod ? node['key'] : node.type === 'FunctionDeclaration' ? node['id'] : null;
  return isPart(named) && typeof named['name'] === 'string' ? named['name'] : null;
}

function cutOf(node: Part & Record<string, unknown>, name: string) {
  if (node.type === 'MethodDefinition') return { from: node.start, to: node.end, by: '' };
  const { body } = node.type === 'Property' ? { body: null } : node;
  if (isPart(body)) return { from: body.start, to: body.end, by: `{ throw Error('Left out: ${name}') }` };
  return { from: node.start, to: node.end, by: `${name}: undefined` };
}
