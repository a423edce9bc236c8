/** What a validator of HTML and its accessibility says against a page. */
import { HtmlValidate } from 'html-validate/node';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the markup is laid out is the formatter's business.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attr-delimiter': 'off',
  },
});

/** Each complaint with its line and rule; empty where there is none. */
export async function complaintsAbout(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${String(line)} ${ruleId} ${message}`),
  );
}
