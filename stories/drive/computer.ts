import type { ComputerAtWork } from './computer-at-work.ts'

type Write = (does: (computer: ComputerAtWork) => Promise<void>) => void

/**
 * What somebody at the customer does on a computer with the network drive, by the programs that Debian has for it: curl, rclone,
 * unzip. Each sentence says what is done and what comes of it.
 */
export class Computer {
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  /** The administrator makes a password for it, and enters it there. */
  isConnected(): void {
    this.#write((computer) => computer.connect())
  }

  /** Keeps its papers in step with the drive (rclone). */
  bringsPapers(): void {
    this.#write((computer) => computer.bringPapers())
  }

  /** All papers lie on the drive as they lie here (rclone). */
  findsPapers(): void {
    this.#write((computer) => computer.findPapers())
  }

  /** Sends a large file, which takes a while; if the connection breaks, it is tried again (rclone). */
  sendsFilm(name: string): void {
    this.#write((computer) => computer.sendFilm(name))
  }

  writes(name: string, words: string): void {
    this.#write((computer) => computer.write(name, words))
  }

  reads(name: string, words: string): void {
    this.#write((computer) => computer.read(name, words))
  }

  /** Begins to send something that is to take the place of a file, and is still at it when the story goes on (curl). */
  beginsToReplace(name: string): void {
    this.#write((computer) => computer.beginToReplace(name))
  }

  /** What it was sending was cut off within a second after the provider closed the drive. */
  wasCutOff(): void {
    this.#write((computer) => computer.seeThatItWasCutOff())
  }

  /** Neither reads nor writes, and is told so within a second. */
  isRefused(name: string): void {
    this.#write((computer) => computer.seeThatItIsRefused(name, ['GET', 'PUT', 'DELETE', 'PROPFIND']))
  }

  /** Reads, and does nothing else. */
  onlyReads(name: string, words: string): void {
    this.#write((computer) => computer.seeThatItOnlyReads(name, words))
  }

  /** Fetches the archive that lies ready, and finds it whole: `unzip -t`, `sha256sum -c`, and the same as on the drive. */
  takesArchiveAlong(): void {
    this.#write((computer) => computer.takeArchiveAlong())
  }

  /** Tries to write and to read all the time from now on, whatever it is told. */
  beginsToKnock(): void {
    this.#write((computer) => computer.beginToKnock())
  }

  /** Stops it: it was let in not once. */
  stopsKnocking(): void {
    this.#write((computer) => computer.stopKnocking())
  }

  /** The address is not known any more, and its password opens nothing. */
  findsNothingThere(name: string): void {
    this.#write((computer) => computer.findNothingThere(name))
  }
}
