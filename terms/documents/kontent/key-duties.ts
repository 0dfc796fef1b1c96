import { oneOf } from '../../grammar/threshold.ts'

/** The duties whose breach §§ 5.1, 5.4 and 5.5 name: rights of others, unlawful content, malware, credentials. */
export const keyDuties = oneOf(
  '§ 4.3, § 4.4, § 4.6 oder § 4.7',
  '§ 4.3, § 4.4, § 4.6 or § 4.7',
  'AGB § 4.3',
  'AGB § 4.4',
  'AGB § 4.6',
  'AGB § 4.7',
)
