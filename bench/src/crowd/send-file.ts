import { parentPort, workerData } from 'node:worker_threads'
import { sendForm } from './visitor.ts'

export interface Sending {
  path: string
  cookie: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

// Sends a file each time it is told to, in a thread of its own: whoever asks for pages meanwhile is not held up by it.
const { path, cookie, name, bytes } = workerData as Sending
const form = new FormData()
form.set('berkas', new File([bytes], name))
form.set('keterangan', '')
parentPort?.on('message', async () => parentPort?.postMessage(await sendForm(path, cookie, form)))
parentPort?.postMessage('ready')
