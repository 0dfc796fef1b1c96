import { isLoopback, readAddress, readPort } from './network.ts'
import { setting } from './setting.ts'

/** Where figures are given, on this machine alone. */
export interface LoopbackPort {
  readonly host: string
  readonly port: number
}

/** How the program is watched while it runs, and how it ends. */
export const operationSettings = {
  metricsListen: setting({
    option: 'metrics-listen',
    variable: 'KLAUSEL_METRICS_LISTEN',
    takes: { de: '<Port>', en: '<port>' },
    usual: { de: 'keine Kennzahlen', en: 'no metrics' },
    meaning: {
      de: 'der Port auf Loopback, an dem Kennzahlen für Prometheus (/metrics) und die Bereitschaft mit ihren Gründen (/ready) zu lesen sind; 0 für irgendeinen freien',
      en: 'the port on loopback at which metrics for Prometheus (/metrics) and readiness with its reasons (/ready) are read; 0 for any free one',
    },
    expected: {
      de: 'verlangt ist ein Port wie 9464, oder mit einer Loopback-Adresse davor wie 127.0.0.1:9464',
      en: 'a port like 9464 is asked for, or one with a loopback address before it like 127.0.0.1:9464',
    },
    read: readLoopbackPort,
  }),
  drain: setting({
    option: 'drain',
    variable: 'KLAUSEL_DRAIN',
    takes: { de: '<Sekunden>', en: '<seconds>' },
    usual: { de: '0', en: '0' },
    meaning: {
      de: 'wie lange bei SIGTERM noch geantwortet wird, während /ready schon nein sagt: so lange, wie ein Verteiler davor braucht, um es zu merken',
      en: 'for how long SIGTERM still lets it answer while /ready says no: as long as a balancer in front needs to notice',
    },
    expected: { de: 'verlangt sind Sekunden von 0 bis 300', en: 'seconds from 0 to 300 are asked for' },
    read: (given) => (/^\d{1,3}$/.test(given) && Number(given) <= 300 ? Number(given) : undefined),
  }),
  log: setting({
    option: 'log',
    variable: 'KLAUSEL_LOG',
    takes: { de: 'text|json', en: 'text|json' },
    usual: { de: 'text', en: 'text' },
    meaning: {
      de: 'ob Zeilen für Menschen geschrieben werden oder JSON für Programme, dann auch eine je Anfrage',
      en: 'whether lines are written for people, or JSON for programs, then also one for each request',
    },
    expected: { de: 'verlangt ist text oder json', en: 'text or json is asked for' },
    read: (given) => (given === 'text' || given === 'json' ? given : undefined),
  }),
} as const

/** `9464`, `127.0.0.1:9464`, `[::1]:9464`; whatever other machines reach is none. */
function readLoopbackPort(given: string): LoopbackPort | undefined {
  const [, named, port = ''] = /^(?:(.+):)?(\d+)$/.exec(given) ?? []
  const host = named === undefined ? '127.0.0.1' : readAddress(named.replace(/^\[|\]$/g, ''))
  const number = readPort(port)
  return host !== undefined && isLoopback(host) && number !== undefined ? { host, port: number } : undefined
}
