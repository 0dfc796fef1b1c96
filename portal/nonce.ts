/** The nonce under which this page may write styles; the server makes a new one for each answer. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// Where styles are not written by a component of ours (the scroll lock behind a dialog), the part asks for it under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce })
