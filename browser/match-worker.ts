import { cutList } from '#domain/pasted-list'

self.onmessage = ({ data }) => {
  postMessage(cutList(data))
}
