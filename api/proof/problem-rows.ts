/** What the codes of proofs mean at the door. */
export const proofProblems = [
  { code: 'CHECKPOINT_UNKNOWN', status: 404, de: 'Diesen Prüfpunkt gibt es nicht', en: 'No such checkpoint' },
  { code: 'TILE_UNKNOWN', status: 404, de: 'So weit ist das Protokoll nicht', en: 'The log has not come that far' },
  { code: 'TIME_STAMP_UNKNOWN', status: 404, de: 'Diesen Zeitstempel gibt es nicht', en: 'No such time stamp' },
  { code: 'FACT_NOT_PROVEN', status: 404, de: 'Dafür gibt es keinen Nachweis', en: 'There is no proof of that' },
  { code: 'NO_WITNESS_HERE', status: 404, de: 'Hier ist kein Zeuge', en: 'There is no witness here' },
] as const
