export const texts = {
  title: { de: 'Ihr Antrag', en: 'Your application' },
  noLink: {
    de: 'Öffnen Sie den Link aus der Bestätigung, die Sie per E-Mail erhalten haben.',
    en: 'Open the link of the confirmation that you got by e-mail.',
  },
  headline: {
    received: { de: 'Ihr Antrag ist angekommen.', en: 'Your application has arrived.' },
    'asked back': { de: 'Wir haben eine Frage an Sie.', en: 'We have a question for you.' },
    answered: { de: 'Ihre Antwort ist angekommen.', en: 'Your answer has arrived.' },
    accepted: { de: 'Ihr Antrag ist angenommen.', en: 'Your application has been accepted.' },
    refused: { de: 'Ihr Antrag ist abgelehnt.', en: 'Your application has been refused.' },
  },
  registered: { de: 'Der Vertrag ist geschlossen.', en: 'The agreement has been concluded.' },
  next: {
    received: {
      de: '{title} sieht ihn sich an. Eine Antwort kommt an {email}.',
      en: '{title} is looking at it. An answer comes to {email}.',
    },
    'asked back': { de: 'Antworten Sie hier, dann geht es weiter.', en: 'Answer here, and it goes on.' },
    answered: {
      de: '{title} sieht sich Ihre Antwort an. Die Entscheidung kommt an {email}.',
      en: '{title} is looking at your answer. The decision comes to {email}.',
    },
    accepted: {
      de: 'An {email} ist ein Link unterwegs, mit dem Sie Ihren Zugang anlegen.',
      en: 'A link is on its way to {email} by which you set up your access.',
    },
    refused: {
      de: 'Ein Vertrag ist nicht zustande gekommen. Ihre Nachweise sind gelöscht.',
      en: 'No agreement has come into being. Your evidence is erased.',
    },
  },
  steps: {
    received: { de: 'eingegangen', en: 'received' },
    'asked back': { de: 'rückgefragt', en: 'asked back' },
    answered: { de: 'beantwortet', en: 'answered' },
    accepted: { de: 'angenommen', en: 'accepted' },
    refused: { de: 'abgelehnt', en: 'refused' },
  },
  reference: { de: 'Nummer', en: 'Number' },
  on: { de: 'eingegangen am', en: 'received on' },
  words: { de: 'Was gesagt wurde', en: 'What was said' },
  you: { de: 'Sie', en: 'you' },
  answer: { de: 'Ihre Antwort', en: 'Your answer' },
  sendAnswer: { de: 'Antworten', en: 'Answer' },
  evidence: { de: 'Nachweise', en: 'Evidence' },
  evidenceMissing: {
    de: 'Ein Nachweis ist verlangt und noch nicht da.',
    en: 'Evidence is asked for and not there yet.',
  },
  evidenceHow: {
    de: 'PDF, PNG oder JPEG bis 8 MB. Nur wer den Antrag bearbeitet, sieht sie; mit der Entscheidung werden sie gelöscht.',
    en: 'PDF, PNG or JPEG up to 8 MB. Only those who handle the application see it; it is erased with the decision.',
  },
  file: { de: '{kind}, {size} kB, erhalten am {at}', en: '{kind}, {size} kB, received on {at}' },
  erased: { de: 'gelöscht', en: 'erased' },
  send: { de: 'Datei wählen und senden', en: 'Choose a file and send it' },
  ordered: { de: 'Was Sie beantragt haben', en: 'What you have applied for' },
  price: { de: '{price} {is}', en: '{price} {is}' },
  net: { de: 'netto', en: 'net' },
  gross: { de: 'brutto', en: 'gross' },
  onRequest: { de: 'Preis auf Anfrage', en: 'price on request' },
  documents: { de: 'Die Texte, die Sie gelesen haben', en: 'The texts that you have read' },
  inviteAgain: { de: 'Link noch einmal senden', en: 'Send the link again' },
  invitedAgain: { de: 'Er ist noch einmal unterwegs.', en: 'It is on its way once more.' },
  waits: {
    de: 'Die E-Mail konnte noch nicht gesendet werden; es wird weiter versucht. Heben Sie den Link dieser Seite auf.',
    en: 'The e-mail could not be sent yet; it is tried again. Keep the link of this page.',
  },
  returned: {
    de: 'An diese Adresse ließ sich nichts senden. Heben Sie den Link dieser Seite auf, und schreiben Sie uns.',
    en: 'Nothing could be sent to this address. Keep the link of this page, and write to us.',
  },
  example: {
    de: 'In diesem Beispiel geht keine Post hinaus. Das wäre gekommen:',
    en: 'No post goes out in this example. This would have come:',
  },
  keep: {
    de: 'Diese Seite erreichen Sie auch über den Link in der E-Mail.',
    en: 'The link in the e-mail leads to this page, too.',
  },
} as const
