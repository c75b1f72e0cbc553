/**
 * The body of a response as text, decoded as `response.text()` does.
 *
 * @param maxBytes the limit, in bytes after decompression
 * @returns undefined when the body is longer; the rest of it is not read, and the connection is given up
 * @throws the error of `fetch` when the body breaks off
 */
export async function boundedText({ body }: Response, maxBytes: number): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Not awaited: the source may take its time, and its errors no longer matter.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
