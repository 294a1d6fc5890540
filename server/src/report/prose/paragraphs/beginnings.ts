/** Characters after which a sentence may go on: no full stop, colon or semicolon. */
export const OPEN_END = /[\p{L}\d，,、”’》）)%％]/u;

/** Numbers, marks and captions with which something new begins. */
export const NEW_BEGINNING =
  /^(?:[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)、.．:：]|第[一二三四五六七八九十\d]+|[一二三四五六七八九十]{1,2}[是要]|其[一二三四五六]|[①-⑳]|[-•·●◆■★※]|附[件表注]|注|[表图]\s*[一二三四五六\d]|[^，。；、]{1,10}[：:])/;
