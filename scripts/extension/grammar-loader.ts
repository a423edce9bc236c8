/**
 * Reads the grammar that stands in the extension, in the place of Langium's own way to read one: that takes the services
 * of a language, the serializer among them. `test/lsp/extension-langium.test.ts` compares the two.
 */
interface GrammarNode {
  readonly [property: string]: unknown;
  readonly $type: string;
}

/** A grammar from what Langium has written of it: every node knows what holds it, every reference what it refers to. */
export function loadGrammarFromJson(json: string): object {
  const grammar = JSON.parse(json) as GrammarNode;
  link(grammar, grammar, {
    $container: undefined,
    $containerProperty: undefined,
    $containerIndex: undefined,
  });
  return grammar;
}

function link(node: GrammarNode, grammar: GrammarNode, where: object): void {
  const linked = (value: unknown, $containerProperty: string, $containerIndex?: number): unknown => {
    if (!isObject(value)) return value;
    if ('$ref' in value) return reference(String(value['$ref']), grammar);
    link(value as GrammarNode, grammar, { $container: node, $containerProperty, $containerIndex });
    return value;
  };
  for (const [name, value] of Object.entries(node)) {
    const list = Array.isArray(value) ? value.map((item, index) => linked(item, name, index)) : null;
    Object.assign(node, { [name]: list ?? linked(value, name) });
  }
  Object.assign(node, where);
}

/** What is referred to by a path as `#/rules@3`. */
function reference(path: string, grammar: GrammarNode) {
  let ref: unknown = grammar;
  for (const step of path.replace(/^#\//, '').split('/')) {
    const [property = '', index] = step.split('@');
    const value: unknown = isObject(ref) ? ref[property] : undefined;
    ref = index === undefined || !Array.isArray(value) ? value : (value[Number(index)] as unknown);
  }
  if (!isObject(ref)) throw new Error(`The grammar has nothing at ${path}.`);
  return { $refText: String(ref['name']), ref };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
