import { sendInPieces } from "./send-in-pieces.ts"

// Large files go up in pieces, so that a broken line costs one piece; without it the form sends the file at once.
for (const form of document.querySelectorAll<HTMLFormElement>("form[enctype='multipart/form-data']"))
  sendInPieces(form)
