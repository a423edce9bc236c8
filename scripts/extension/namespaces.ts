/**
 * The libraries of the protocol hold namespaces of TypeScript: objects that a function fills, of which a bundler keeps
 * all or nothing. Each becomes a module of its own, of which it keeps what is asked for.
 */
import { parseAst } from 'rolldown/parseAst';

/** What stands at the end of the address of a file for one of its namespaces. */
const OF_FILE = '?namespace=';

/** A file whose namespaces are modules, and these by their addresses. */
export interface Split {
  readonly code: string;
  readonly namespaces: ReadonlyMap<string, string>;
}

interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/**
 * Makes modules of the namespaces in a module. One that holds more than functions and values is left as it is.
 * @param code in which a namespace is `export const NAME = ((NAME) => { … })({})`
 * @param file its address
 */
export function splitNamespaces(code: string, file: string): Split {
  const { body } = parseAst(code) as unknown as { readonly body: readonly Piece[] };
  const around = namesAround(body, code);
  const namespaces = new Map<string, string>();
  let rest = code;
  for (const statement of body.toReversed()) {
    const found = namespaceIn(statement);
    const text = found === null ? null : moduleOf(found.name, found.body, { code, file, around });
    if (found === null || text === null) continue;
    const address = `${file}${OF_FILE}${found.name}`;
    namespaces.set(address, text);
    const source = JSON.stringify(address);
    const use = `import * as ${found.name} from ${source};\nexport { ${found.name} };`;
    rest = rest.slice(0, statement.start) + use + rest.slice(statement.end);
  }
  return { code: rest, namespaces };
}

/** The code that gives each name at the top of a module to another one; null for what it keeps for itself. */
function namesAround(body: readonly Piece[], code: string): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const statement of body) {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declared = piece(isExported ? statement['declaration'] : statement);
    for (const { local } of pieces(statement['specifiers']).map((one) => ({ local: piece(one['local']) }))) {
      if (local === null || statement.type !== 'ImportDeclaration') continue;
      names.set(nameOf(local), code.slice(statement.start, statement.end));
    }
    const declarators =
      declared?.type === 'VariableDeclaration' ? pieces(declared['declarations']) : [declared];
    for (const one of declarators) {
      const id = piece(one?.['id']);
      if (id !== null) names.set(nameOf(id), isExported ? `import { ${nameOf(id)} } from ` : null);
    }
  }
  return names;
}

/** The namespace that a statement declares. */
function namespaceIn(statement: Piece): { readonly name: string; readonly body: readonly Piece[] } | null {
  if (statement.type !== 'ExportNamedDeclaration') return null;
  const [declarator] = pieces(piece(statement['declaration'])?.['declarations']);
  let callee = piece(piece(declarator?.['init'])?.['callee']);
  while (callee?.type === 'ParenthesizedExpression') callee = piece(callee['expression']);
  if (callee?.type !== 'ArrowFunctionExpression') return null;
  const [parameter] = pieces(callee['params']);
  const name = nameOf(piece(declarator?.['id']));
  const body = pieces(piece(callee['body'])?.['body']);
  return parameter !== undefined && nameOf(parameter) === name ? { name, body } : null;
}

/** A namespace as a module; null where it holds something that a module cannot say. */
function moduleOf(
  name: string,
  body: readonly Piece[],
  { code, file, around }: { code: string; file: string; around: ReadonlyMap<string, string | null> },
): string | null {
  const lines: string[] = [];
  const own = new Set([name]);
  for (const statement of body) {
    const text = code.slice(statement.start, statement.end);
    if (statement.type === 'FunctionDeclaration') {
      own.add(nameOf(piece(statement['id'])));
      lines.push(text);
    } else if (statement.type !== 'ReturnStatement') {
      const [, member, value] = new RegExp(`^${name}\\.(\\w+) = ([^]*);$`).exec(text) ?? [];
      if (member === undefined || value === undefined) return null;
      if (own.has(value))
        lines.push(value === member ? `export { ${member} };` : `export { ${value} as ${member} };`);
      else {
        // The name of a value may be one that the values of others are made with.
        lines.push(
          `const ${member}$ = ${value.replace(/^new /, '/* @__PURE__ */ new ')};`,
          `export { ${member}$ as ${member} };`,
        );
      }
    }
  }
  const uses = new Set<string>();
  for (const statement of body) collectNames(statement, uses);
  const imports = [`import * as ${name} from ${JSON.stringify(`${file}${OF_FILE}${name}`)};`];
  for (const use of uses) {
    const given = own.has(use) ? undefined : around.get(use);
    if (given === null) return null;
    if (given !== undefined)
      imports.push(given.endsWith('from ') ? `${given}${JSON.stringify(file)};` : given);
  }
  return [...imports, ...lines].join('\n');
}

/** Every name in code that is not one of a property. */
function collectNames(node: unknown, names: Set<string>): void {
  if (Array.isArray(node))
    node.forEach((one) => {
      collectNames(one, names);
    });
  const one = piece(node);
  if (one === null) return;
  if (one.type === 'Identifier') names.add(nameOf(one));
  for (const [property, value] of Object.entries(one)) {
    const isProperty = (property === 'property' || property === 'key') && one['computed'] === false;
    if (!isProperty || one['shorthand'] === true) collectNames(value, names);
  }
}

function piece(node: unknown): Piece | null {
  return typeof node === 'object' && node !== null && 'type' in node && 'start' in node
    ? (node as Piece)
    : null;
}

function pieces(nodes: unknown): Piece[] {
  return Array.isArray(nodes) ? nodes.flatMap((node) => piece(node) ?? []) : [];
}

function nameOf(identifier: Piece | null): string {
  return typeof identifier?.['name'] === 'string' ? identifier['name'] : '';
}
