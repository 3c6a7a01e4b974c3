import { HtmlValidate, type Report } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'require-sri': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'prefer-native-element': 'off',
  },
  elements: ['html5', { 'astro-static-slot': { flow: true, phrasing: true, transparent: true } }],
})

export const reportOf = (html: string): Promise<Report> => validator.validateString(html)

/** What is wrong with the HTML of one page, by rule. */
export const validate = async (html: string): Promise<string[]> =>
  (await reportOf(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  )
