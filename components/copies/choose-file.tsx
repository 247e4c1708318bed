import { useRef } from 'react';
import { Button } from '../ui/button.tsx';

/** A button that opens the browser's own choice of a file. Any file may be chosen: browsers rename what they do not know. */
export function ChooseFile({ label, disabled, onChoose }: { label: string; disabled: boolean; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </>
  );
}
