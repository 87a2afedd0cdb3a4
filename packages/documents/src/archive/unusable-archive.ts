/** Why a ZIP file is not opened, or a part of it not unpacked. */
export type ArchiveFault = 'broken' | 'locked' | 'too-many'

export class UnusableArchive extends Error {
  readonly fault: ArchiveFault

  constructor(fault: ArchiveFault, cause?: unknown) {
    super(`unusable archive: ${fault}`, { cause })
    this.name = 'UnusableArchive'
    this.fault = fault
  }
}
