import type { PlatformId } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { Select } from '../ui/field.tsx';
import { byName, casePlatforms } from './names.ts';

const ALL = '';

export function PlatformSelect({ value, onChoose }: { value: PlatformId | null; onChoose: (platform: PlatformId | null) => void }) {
  const { t, language, sites } = useApp();
  return (
    <Select
      label={t('queue.platform')}
      quietLabel
      value={value ?? ALL}
      options={[{ value: ALL, label: t('queue.allPlatforms') }, ...byName([...casePlatforms, ...sites], language).map(({ id, name }) => ({ value: id, label: name[language] }))]}
      onChoose={(chosen) => { onChoose(chosen === ALL ? null : chosen); }}
    />
  );
}
