/** The network drive as the door knows it. */
export interface DriveAtDoor {
  /** The folder in which all shares lie. */
  readonly folder: string
  /** Where programs reach it: `https://drive.example`; left out as long as nothing listens. */
  readonly address?: string
}
