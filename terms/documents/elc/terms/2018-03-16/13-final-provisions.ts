import { asLongAs } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const applicableLaw = textOnly({
  ref: '§ 13.1',
  title: { de: 'Anwendbares Recht', en: 'Applicable law' },
  de: 'Es gilt deutsches Recht.',
  en: 'German law applies.',
  where: {},
  claims: ['elc.agb.13.1'],
  textOnly: 'The law beside these terms is German law already.',
})

export const formOfDeclarations = asLongAs({
  ref: '§ 13.3 S. 2',
  title: { de: 'Form von Erklärungen', en: 'Form of declarations' },
  decides: form,
  de: 'Änderungen und alle Erklärungen zum Vertrag bedürfen der {form}.',
  en: 'Changes and all declarations about the agreement need {form}.',
  where: { form: textForm },
  then: (_, { form: asked }) => asked,
  examples: { 'of any declaration': [{}, textForm] },
  claims: ['elc.agb.13.3b'],
})

export const severability = textOnly({
  ref: '§ 13.4',
  title: { de: 'Teilnichtigkeit', en: 'Severability' },
  de: 'Ist eine Bestimmung unwirksam, bleiben die übrigen bestehen; an ihre Stelle tritt das Gesetz.',
  en: 'If a provision is void the others stand; the law takes its place.',
  where: {},
  claims: ['elc.agb.13.4'],
  textOnly:
    'That is what the ranks of the documents do: what mandatory law forbids does not happen, and the law fills gaps.',
})
