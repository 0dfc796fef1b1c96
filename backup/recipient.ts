/** Whether a text is a public key of age: by its form alone, so that nothing needs to be loaded for it. */
export const isRecipient = (text: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(text)
