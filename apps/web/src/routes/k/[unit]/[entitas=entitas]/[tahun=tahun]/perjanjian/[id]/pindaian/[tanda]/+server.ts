import { downloadScan } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { id, tanda: tandaTangan } = event.params
  return fileResponse(await read(event, downloadScan, { ...placeOf(event), id, tandaTangan }))
}
