import { downloadDokumen } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const { jenis, id, format } = event.params
  const revisi = event.url.searchParams.get('revisi') ?? undefined
  return fileResponse(await read(event, downloadDokumen, { entitas, tahun, jenis, id, revisi, format }))
}
