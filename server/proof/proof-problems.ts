import type { Problem } from '../problems.ts'

export const timeStampsHalfGiven = ({ given, missing }: { given: string; missing: string }): Problem => ({
  code: 'TIME_STAMPS_HALF_GIVEN',
  seen: { de: `${given} ist gesetzt, ${missing} nicht`, en: `${given} is set, ${missing} is not` },
  expected: {
    de: 'ein Zeitstempel beweist nur etwas, wenn bekannt ist, wessen er ist',
    en: 'a time stamp proves something only where it is known whose it is',
  },
  remedy: { de: `Nennen Sie auch ${missing}`, en: `Name ${missing} too` },
})

export const rootsNotReadable = ({ file }: { file: string }): Problem => ({
  code: 'TIME_STAMP_ROOTS_NOT_READABLE',
  seen: {
    de: `In ${file} stehen keine Zertifikate, oder die Datei ist nicht zu lesen`,
    en: `There are no certificates in ${file}, or it cannot be read`,
  },
  expected: {
    de: 'mindestens ein Wurzelzertifikat in der Form PEM',
    en: 'one root certificate at least, in the form PEM',
  },
  remedy: {
    de: 'Laden Sie es von der Zeitstempelstelle und vergleichen Sie seinen Fingerabdruck',
    en: 'Fetch it from the time stamp authority and compare its fingerprint',
  },
})
