const key = 'klausel person'

/** As long as nobody signs in, each browser stands for a person with a random id. */
export function ownPerson(): string {
  const known = localStorage.getItem(key)
  if (known) return known
  const made = `person ${crypto.randomUUID().slice(0, 8)}`
  localStorage.setItem(key, made)
  return made
}
