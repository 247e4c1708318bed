import { useRef, useState, type RefObject } from 'react';
import { useApp } from '../app/context.ts';
import { ChooseFile } from '../copies/choose-file.tsx';
import { Button } from '../ui/button.tsx';
import { Area } from '../ui/field.tsx';
import s from './import.module.css';

interface Props {
  sectionRef: RefObject<HTMLElement | null>;
  busy: boolean;
  onFile: (file: File) => void;
  onText: (text: string) => void;
}

/** Where the table comes from: a file, or rows copied from a spreadsheet. A file may also be dropped here. */
export function SourcePart({ sectionRef, busy, onFile, onText }: Props) {
  const { t } = useApp();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const inside = useRef(0);
  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      className={over ? `${s.source ?? ''} ${s.over ?? ''}` : s.source}
      aria-label={t('import.source')}
      onDragEnter={(event) => {
        event.preventDefault();
        inside.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        inside.current -= 1;
        if (inside.current === 0) setOver(false);
      }}
      onDragOver={(event) => { event.preventDefault(); }}
      onDrop={(event) => {
        event.preventDefault();
        inside.current = 0;
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !busy) onFile(file);
      }}
    >
      <div className={s.buttons}>
        <ChooseFile label={t('import.choose')} disabled={busy} onChoose={onFile} />
        <span className={s.aside}>{t('import.formats')}</span>
      </div>
      <Area
        label={t('import.paste')}
        rows={4}
        value={text}
        placeholder={t('import.pasteHint')}
        disabled={busy}
        onChange={(event) => { setText(event.target.value); }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          // One line is somebody typing a table by hand; rows are read as they come, a field of ten thousand lines is slow.
          if (!pasted.includes('\n')) return;
          event.preventDefault();
          onText(pasted);
        }}
      />
      {text.trim() !== '' && (
        <div className={s.buttons}>
          <Button disabled={busy} onClick={() => { onText(text); }}>
            {t('import.readPasted')}
          </Button>
        </div>
      )}
    </section>
  );
}
