const key = 'klausel membership'

/** As what this tab acts: chosen for the tab, and remembered for the next one. */
export const chosenMembership = (): string | null => sessionStorage.getItem(key) ?? localStorage.getItem(key)

export function chooseMembership(membership: string): void {
  sessionStorage.setItem(key, membership)
  localStorage.setItem(key, membership)
}

/** For a person who signs out, or whose choice has ended. */
export function forgetMembership(): void {
  sessionStorage.removeItem(key)
  localStorage.removeItem(key)
}
