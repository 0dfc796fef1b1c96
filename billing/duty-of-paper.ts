/** The duty that a paper was made for: a further paper of the same duty is called `issueInvoice:fee 2026-05#1 2`. */
export const dutyOfPaper = (paper: string): string => paper.replace(/(#\d+) \d+$/, '$1')
