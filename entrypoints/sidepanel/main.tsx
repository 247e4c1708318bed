import { mount } from '../../components/app/mount.tsx';
import { Panel } from '../../components/journal/panel.tsx';

mount(<Panel />);
