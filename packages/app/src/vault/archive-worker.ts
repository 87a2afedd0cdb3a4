import { type ArchiveLimits, type ArchiveMeasure, measureArchive } from '@akuntabel/documents/archive'

export interface MeasureRequest {
  bytes: Uint8Array
  limits: ArchiveLimits
}

/** Runs in a thread of its own: unpacking everything somebody sent may take seconds. */
export default function measure({ bytes, limits }: MeasureRequest): Promise<ArchiveMeasure> {
  return measureArchive(bytes, limits)
}
