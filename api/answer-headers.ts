import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isEncrypted, onThisMachine, type Place } from './place.ts'

/** What every answer tells a browser: it is not to be guessed at, framed, embedded, or named to others. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
    ...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
} as const

/** An answer that is no page may load nothing at all, whatever a browser takes it for. */
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Two years, the sub-domains of the public name too (RFC 6797). */
const encryptedOnly = 'max-age=63072000; includeSubDomains'

/** After signing out, the browser forgets what pages kept in it; of answers it kept none. */
const forget = '"storage"'

/** Hangs these headers before every answer of `http`, also those of other rooms; what a room said itself stays. */
export function answerHeaders(http: FastifyInstance, place: Place = onThisMachine): void {
  const headers = { ...always, ...(isEncrypted(place) ? { 'strict-transport-security': encryptedOnly } : {}) }
  http.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', nothing)
    if (isDoor(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    if (isSigningOut(request, reply)) reply.header('clear-site-data', forget)
  })
}

/** What comes through the door is about somebody, and no cache keeps it. */
const isDoor = ({ url }: FastifyRequest): boolean => url.startsWith('/api/')

const isSigningOut = ({ url }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  url.startsWith('/api/auth/sign-out') && statusCode === 200
