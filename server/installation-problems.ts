import type { Problem } from './problems.ts'

// What is said of an installation that was not set up, or was set up before.

export function notSetUp({ listens }: { listens: string }): Problem {
  return {
    code: 'NOT_SET_UP',
    seen: {
      de: `Unter ${listens} soll Klausel antworten, und kein Anbieter ist eingerichtet`,
      en: `Klausel is to answer at ${listens}, and no provider was set up`,
    },
    expected: {
      de: 'zum Ausprobieren genügt ein leerer Datenordner auf Loopback, für den Betrieb braucht es einen Anbieter',
      en: 'to try it out, an empty data folder on loopback is enough; for production a provider is needed',
    },
    remedy: { de: 'Richten Sie ihn ein mit: klausel init', en: 'Set it up with: klausel init' },
  }
}

export function demoNotPublic({ listens }: { listens: string }): Problem {
  return {
    code: 'DEMO_NOT_PUBLIC',
    seen: {
      de: `Unter ${listens} wären Beispielpersonen zu erreichen, deren Kennwort alle kennen`,
      en: `At ${listens} one could reach example people whose password everybody knows`,
    },
    expected: { de: 'sie gibt es nur auf Loopback', en: 'they are on loopback only' },
    remedy: {
      de: 'Wählen Sie mit --data oder DATABASE_URL etwas Leeres, und richten Sie dort einen Anbieter ein mit: klausel init',
      en: 'Choose something empty with --data or DATABASE_URL and set up a provider there with: klausel init',
    },
  }
}

export function demoInside({ where }: { where: string }): Problem {
  return {
    code: 'DEMO_INSIDE',
    seen: { de: `In ${where} liegt das Beispiel`, en: `The example lies in ${where}` },
    expected: {
      de: 'ein Anbieter und Beispielpersonen, deren Kennwort alle kennen, kommen nicht zusammen',
      en: 'a provider and example people whose password everybody knows do not come together',
    },
    remedy: {
      de: 'Wählen Sie mit --data oder DATABASE_URL etwas Leeres',
      en: 'Choose something empty with --data or DATABASE_URL',
    },
  }
}

export function alreadySetUp({ where }: { where: string }): Problem {
  return {
    code: 'ALREADY_SET_UP',
    seen: { de: `In ${where} ist schon ein Anbieter eingerichtet`, en: `A provider was set up in ${where} before` },
    expected: { de: 'ein zweiter wird ausdrücklich verlangt', en: 'a second one is asked for expressly' },
    remedy: {
      de: 'Richten Sie einen weiteren ein mit: klausel init --add',
      en: 'Set up a further one with: klausel init --add',
    },
  }
}

export function providerNameTaken({ name }: { name: string }): Problem {
  return {
    code: 'PROVIDER_NAME_TAKEN',
    seen: { de: `„${name}“ heißt hier schon ein Anbieter`, en: `There is a provider named '${name}' here` },
    expected: { de: 'jeder hat seinen eigenen Namen', en: 'each has a name of its own' },
    remedy: { de: 'Wählen Sie mit --name einen anderen', en: 'Choose another one with --name' },
  }
}
