/** How long a session lasts, in seconds. A clause that locks sooner goes before. */
export const sessionLimits = {
  /** Without being used: a working day. */
  idle: 28_800,
  /** However much it is used: a week; then one signs in again. */
  longest: 604_800,
  /** So long after signing in, or giving the password again, one may change by what one signs in. */
  proved: 600,
} as const
