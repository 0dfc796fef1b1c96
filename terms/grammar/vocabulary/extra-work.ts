import { choice, count, named, net, optional } from '../field.ts'
import { declaration, word } from './word.ts'

const work = named('work 1')
/** What somebody may want that no fee covers, or for which somebody has to say first what it costs. */
const services = [
  'support',
  'new version',
  'database changes',
  'data recovery',
  'data import',
  'hand-over of data',
  'consulting',
  'training',
  'development',
  'audit',
  'evidence',
  'work',
] as const
/** Work beside what a fee covers: asked for, agreed upon, done. */
export const extraWork = {
  workRequested: declaration('Arbeit gewünscht', 'work asked for', {
    work,
    service: choice(...services),
    /** Where something was lost or damaged: through whose fault. */
    faultOf: optional(choice('customer', 'provider')),
  }),
  workPriceAccepted: declaration('Preis einer Arbeit angenommen', 'price of a work accepted', { work, price: net }),
  workDone: word('Arbeit erledigt', 'work done', {
    work,
    /** How long it took, where it is paid by the hour. */
    minutes: optional(count),
    /** With a reasonable pay for the work, where its cost is shared. */
    cost: optional(net),
    /** For what it was done: who bears the cost depends on it. */
    purpose: optional(
      choice(
        'agreed instruction',
        'measures',
        'individual instruction',
        'other demand',
        'forwarding',
        'support',
        'information',
        'information for the provider',
        'list of measures',
        'erasure in the system',
        'return or destruction',
        'audit',
        'development',
      ),
    ),
    /** In percent: how far the provider made the work necessary by fault; nothing where the text asks for no fault. */
    providersFault: optional(count),
  }),
} as const
