import { oneOf } from '../../../../grammar/threshold.ts'

/** Annex 1 no. 1: what the data are processed for. § 2.4 of the processing agreement holds every processing to it. */
export const purposes = oneOf(
  'Bereitstellung der Software für projektbezogene Geschäftsprozesse, Vertrieb, Beratung, Einführung, Anbindung, Hosting und Support',
  'providing the software for project-related business processes, sales, consulting, implementation, integration, hosting and support',
  'software',
  'sales',
  'consulting',
  'implementation',
  'integration',
  'hosting',
  'support',
)
