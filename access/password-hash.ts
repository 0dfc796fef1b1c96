import { type Algorithm, hash, verify } from '@node-rs/argon2'

/**
 * Argon2id with what OWASP names first for it: 19 MiB, two passes, one lane. The hash carries its own parameters, so
 * stronger ones may come later.
 */
const strength = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), strength)

export const isPassword = (kept: string, password: string): Promise<boolean> => verify(kept, password.normalize('NFKC'))
