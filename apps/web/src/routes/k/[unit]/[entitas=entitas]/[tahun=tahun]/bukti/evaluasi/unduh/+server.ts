import { eksporZipFor, readEkspor } from '@akuntabel/app'
import { streamedZip } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read, refuseRead } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const ekspor = await read(event, readEkspor, { entitas, tahun })
  const { app, actor } = event.locals
  try {
    return streamedZip(ekspor.nama, eksporZipFor(app, ekspor, actor?.personId ?? ''))
  } catch (cause) {
    return refuseRead(event, cause)
  }
}
