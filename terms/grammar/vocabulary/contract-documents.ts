import { choice, named, optional } from '../field.ts'
import { declaration, everywhere, item, word } from './word.ts'

const document = named('description of hosting')

/** What an agreement consists of beside what was said in it. */
export const contractDocuments = {
  documentPublished: everywhere('Dokument veröffentlicht', 'document published', {
    document,
    version: named('v8'),
    language: optional(choice('de', 'en')),
    /** The item to which it adds further terms, where it does. */
    item: optional(item),
  }),
  documentPointedOut: word('auf ein Dokument ausdrücklich hingewiesen', 'document expressly pointed out', {
    document,
    item,
  }),
  offerSelected: word('Angebot ausgewählt', 'offer selected', {
    item,
    /** The version of the terms that was shown with it. */
    termsShown: optional(named('2026-01')),
  }),
  ownTermsReceived: declaration('abweichende Bedingungen zugegangen', 'deviating terms received', {}),
  ownTermsAccepted: declaration('abweichende Bedingungen angenommen', 'deviating terms accepted', {}),
  serviceDiscontinued: word('Dienst eingestellt', 'service discontinued', { item }),
} as const
